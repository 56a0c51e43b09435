"""`python -m forestall_desktop.cli`: the same as the program `forestall`, where that is not on the path."""

import sys

from forestall_desktop.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
