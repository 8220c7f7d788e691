using ZegoCallKit.Desk;

namespace ZegoCallKit.Tool.Desks;

/// <summary>What <c>desk --json</c> prints when the desk is ready.</summary>
internal sealed record DeskResult
{
    /// <summary>Gets the address for <c>DeskEngineFactory</c>.</summary>
    public required string Url { get; init; }

    /// <summary>Gets the address of the signaling server of calls.</summary>
    public required string Ring { get; init; }

    /// <summary>Gets the address that signs users in and issues tokens.</summary>
    public required string Tokens { get; init; }

    /// <summary>Gets the address of the page.</summary>
    public required string Page { get; init; }

    public static DeskResult Of(Uri desk, bool demo)
    {
        var signIn = new DeskSignIn(desk);
        return new DeskResult
        {
            Url = desk.GetLeftPart(UriPartial.Authority),
            Ring = signIn.CallServer.ToString(),
            Tokens = signIn.Url.ToString(),
            Page = demo ? new Uri(desk, $"#/room/{DemoCall.Room}").ToString() : desk.ToString(),
        };
    }
}
