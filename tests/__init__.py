"""The tests. A folder per part of the product; each test reads as a sentence about behaviour."""
