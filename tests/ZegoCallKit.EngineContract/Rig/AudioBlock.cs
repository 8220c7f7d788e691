using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Represents audio that reached the frame sink.</summary>
/// <param name="Samples">A copy of the samples.</param>
/// <param name="Format">The format of the samples.</param>
/// <param name="At">The time since the rig started.</param>
/// <param name="InsideCommand">Whether it arrived on a thread that was inside a command.</param>
public sealed record AudioBlock(short[] Samples, AudioFormat Format, TimeSpan At, bool InsideCommand);
