"""Where the work runs: this process or a pool of workers."""
