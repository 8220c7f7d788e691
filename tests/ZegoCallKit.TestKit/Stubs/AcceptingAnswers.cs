using Moq;
using ZegoCallKit.Engine;

namespace ZegoCallKit.TestKit.Stubs;

/// <summary>Provides the default answer of commands without a setup: accepted, each with its own sequence.</summary>
internal sealed class AcceptingAnswers : LookupOrFallbackDefaultValueProvider
{
    public AcceptingAnswers(Func<EngineResult> accept) => Register(typeof(EngineResult), (_, _) => accept());
}
