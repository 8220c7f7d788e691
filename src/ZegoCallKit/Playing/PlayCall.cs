using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Loops;

namespace ZegoCallKit.Playing;

/// <summary>Represents the command that starts a playback, or starts it again.</summary>
/// <param name="playback">The playback.</param>
/// <param name="calls">Makes the calls.</param>
/// <param name="options">How to play the stream.</param>
/// <param name="isRestart">Whether the engine has lost track of the playback.</param>
internal sealed class PlayCall(Playback playback, PlaybackCalls calls, PlayOptions options, bool isRestart) : IEngineCall
{
    public bool Continues => true;

    public CommandOutcome Outcome { private get; set; }

    public EngineResult Execute(IZegoEngine engine)
    {
        if (playback.IsEnding)
        {
            return EngineResult.Accepted;
        }

        return isRestart ? calls.Restart(engine, options) : calls.Start(engine, options);
    }

    public void Run()
    {
        if (!Outcome.IsAccepted)
        {
            playback.Fail(playback.NewOperation("PlayStream").Refused(Outcome));
        }
    }
}
