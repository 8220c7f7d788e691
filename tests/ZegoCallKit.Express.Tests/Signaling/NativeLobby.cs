using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Express.Tests.Signaling;

/// <summary>A lobby whose users are on the real engine's code over the table of unmanaged functions: their commands and messages go through native memory and back.</summary>
internal static class NativeLobby
{
    public static Lobby Create() =>
        new(static lobby => new ExpressEngineFactory(new NativeEngine(lobby.Cloud.CreateEngineFactory().Create()).Bind(), new ExpressEngineOptions { TimeProvider = lobby.Time }));
}
