"""The administration console at `/admin`: pages for a browser, over the services and doors that the calls of programs have, too."""
