using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Audio that reached the frame sink.</summary>
/// <param name="Samples">A copy of the samples.</param>
/// <param name="Format">Their format.</param>
/// <param name="At">The rig's time since it began.</param>
/// <param name="InsideCommand">Whether it came on a thread that was inside a command.</param>
public sealed record AudioBlock(short[] Samples, AudioFormat Format, TimeSpan At, bool InsideCommand);
