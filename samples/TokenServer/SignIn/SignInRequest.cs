namespace TokenServer.SignIn;

internal sealed record SignInRequest
{
    public string Name { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>Keeps the password out of logs.</summary>
    public override string ToString() => Name;
}
