namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Represents the counts of a route.</summary>
/// <param name="Video">The number of video frames that were sent.</param>
/// <param name="Audio">The number of blocks of audio that were sent.</param>
/// <param name="Dropped">The number of frames that were dropped because the receiver did not keep up.</param>
/// <param name="Lost">The number of frames that did not reach the desk, or were lost between the desk and the receiver.</param>
internal readonly record struct RelayTotals(long Video, long Audio, long Dropped, long Lost)
{
    public static RelayTotals operator +(RelayTotals a, RelayTotals b) => new(a.Video + b.Video, a.Audio + b.Audio, a.Dropped + b.Dropped, a.Lost + b.Lost);
}
