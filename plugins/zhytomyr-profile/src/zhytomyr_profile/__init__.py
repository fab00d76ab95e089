"""The profile of the Zhytomyr city council (Житомирська міська рада): the form of its final report and its templates."""
