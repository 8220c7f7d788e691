namespace ZegoCallKit.Benchmarks.Stub;

/// <summary>Specifies what has happened in the stub engine.</summary>
internal enum StubEventKind
{
    LoggedIn,
    Playing,
    Publishing,
}
