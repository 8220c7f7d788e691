namespace TokenServer.SignIn;

internal sealed record SignInRequest
{
    public string Name { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>Returns the name, so that the password is never logged.</summary>
    public override string ToString() => Name;
}
