namespace Phone.Display;

/// <summary>Another member of a call, in the output with <c>--json</c>.</summary>
internal sealed record MemberEvent(string User, string State, bool? OnHold);
