using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Express.Tests.Signaling;

/// <summary>Creates a lobby whose users run the real engine's code over the table of unmanaged functions: their commands and messages go through native memory and back.</summary>
internal static class NativeLobby
{
    public static Lobby Create() =>
        new(static lobby => new ExpressEngineFactory(new NativeEngine(lobby.Cloud.CreateEngineFactory().Create()).Bind(), new ExpressEngineOptions { TimeProvider = lobby.Time }));
}
