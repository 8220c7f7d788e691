namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents one check on the path of a stream to its player.</summary>
internal sealed record ApiCheck(string Check, bool Ok, string Text);
