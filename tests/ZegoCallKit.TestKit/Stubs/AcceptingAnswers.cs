using Moq;
using ZegoCallKit.Engine;

namespace ZegoCallKit.TestKit.Stubs;

/// <summary>What a command answers that no test has set up: accepted, with a sequence of its own.</summary>
internal sealed class AcceptingAnswers : LookupOrFallbackDefaultValueProvider
{
    public AcceptingAnswers(Func<EngineResult> accept) => Register(typeof(EngineResult), (_, _) => accept());
}
