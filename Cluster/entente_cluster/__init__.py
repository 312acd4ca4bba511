"""Reads more documents than one machine can, with the program `entente` on every core of an Apache Spark cluster."""
