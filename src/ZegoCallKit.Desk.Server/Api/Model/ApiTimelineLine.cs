using ZegoCallKit.FlightRecorder;

namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents a line of a timeline.</summary>
internal sealed record ApiTimelineLine(long N, long At, TimelineLineKind What, string Name, string Text);
