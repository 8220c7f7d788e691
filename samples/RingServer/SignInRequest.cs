namespace RingServer;

/// <summary>Who wants a token.</summary>
internal sealed record SignInRequest(string User, string Device);
