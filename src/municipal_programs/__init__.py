"""Reports of target programs in which every figure is entered once and agrees everywhere."""
