namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Specifies the state of a stream.</summary>
internal enum ApiStreamState
{
    Publishing,
    Interrupted,
}
