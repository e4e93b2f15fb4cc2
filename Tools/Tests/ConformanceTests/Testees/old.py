"""Speaks another version of the protocol."""
import testee

testee.serve(testee.answer, version=0)
