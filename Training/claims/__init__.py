"""Learned readers of mentions and claims on the finished English model's encoder."""
