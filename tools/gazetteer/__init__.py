"""Parts of the generator of the tables in gazetteers/ (see build_gazetteers.py)."""
