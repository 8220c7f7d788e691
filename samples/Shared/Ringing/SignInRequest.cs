namespace Samples.Ringing;

/// <summary>Requests a token from the server.</summary>
internal sealed record SignInRequest(string User, string Device);
