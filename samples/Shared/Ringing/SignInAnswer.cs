namespace Samples.Ringing;

/// <summary>The server's answer: a token, and when it ends in Unix milliseconds.</summary>
internal sealed record SignInAnswer(string? Token, long ExpiresAt);
