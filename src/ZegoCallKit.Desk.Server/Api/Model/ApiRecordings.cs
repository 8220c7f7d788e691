namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Lists the recordings of participants, the oldest first.</summary>
internal sealed record ApiRecordings(IReadOnlyList<ApiRecording> Recordings);
