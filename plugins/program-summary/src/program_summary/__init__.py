"""The summary report (зведений звіт) over many programs: what needs attention first, and all of them ranked."""
