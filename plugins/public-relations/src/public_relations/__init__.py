"""The public relations office (управління по зв'язках з громадськістю): its sections and its templates."""
