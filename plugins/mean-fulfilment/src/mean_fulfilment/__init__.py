"""A method for councils that judge a program by how far its targets were reached on average."""
