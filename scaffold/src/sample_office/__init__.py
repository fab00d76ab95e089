"""Зразковий відділ: its section, its template and its rule."""

from __future__ import annotations
