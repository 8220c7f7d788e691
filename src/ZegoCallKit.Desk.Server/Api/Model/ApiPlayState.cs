namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Specifies the state of a play.</summary>
internal enum ApiPlayState
{
    /// <summary>The stream is not published.</summary>
    Waiting,
    Playing,
    Interrupted,
}
