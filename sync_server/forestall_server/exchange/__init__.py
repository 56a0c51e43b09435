"""The one door for changes on the server: push what it lacks, pull what I lack."""
