namespace ZegoCallKit.Server.Api;

/// <summary>Represents what a code of the server API means.</summary>
/// <param name="Meaning">A sentence with the meaning.</param>
/// <param name="Advice">A sentence with what to do, if there is something to do.</param>
/// <param name="IsTransient">Whether the same request may succeed a little later.</param>
/// <param name="IsOverload">Whether the request was refused before it was carried out because there are too many: it can be repeated, whatever it does.</param>
internal sealed record CodeMeaning(string Meaning, string? Advice = null, bool IsTransient = false, bool IsOverload = false);
