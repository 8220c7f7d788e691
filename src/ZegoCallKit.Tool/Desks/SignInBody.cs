namespace ZegoCallKit.Tool.Desks;

/// <summary>What a sign-in sends.</summary>
internal sealed record SignInBody
{
    public required string UserId { get; init; }

    public required string UserName { get; init; }

    public required string Device { get; init; }
}
