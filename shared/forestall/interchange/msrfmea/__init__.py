"""MSRFMEA XML (MSR-WG), the exchange format of the trade: in and out without loss. What we have no place for stays word by word."""
