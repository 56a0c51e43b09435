"""Who did what, and when: lines that are added and never changed, chained by hashes and signed now and then. Never what an FMEA says."""
