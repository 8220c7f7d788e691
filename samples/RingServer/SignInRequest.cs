namespace RingServer;

/// <summary>Represents a request for a token.</summary>
internal sealed record SignInRequest(string User, string Device);
