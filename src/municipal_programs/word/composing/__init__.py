"""The templates of a report put together once: styles, lists, pictures, pages."""
