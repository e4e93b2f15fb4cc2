"""Offers what the contract does not know, and not what it knows."""
import testee

testee.serve(testee.answer, operations=["pong"])
