"""Ends before it has said anything."""
import sys

sys.exit("no such module: sdk")
