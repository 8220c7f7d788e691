namespace RingServer;

/// <summary>A token and when it ends, in Unix milliseconds.</summary>
internal sealed record SignInAnswer(string Token, long ExpiresAt);
