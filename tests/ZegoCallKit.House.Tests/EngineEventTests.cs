using Xunit;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.House.Tests;

/// <summary>Every event of the port reaches the user in some form, or is left out for a reason that is written down.</summary>
public sealed class EngineEventTests
{
    [Fact]
    public void Every_event_is_handled_or_left_out_for_a_reason()
    {
        var events = typeof(EngineEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(EngineEvent)) && !type.IsAbstract).ToHashSet();
        var handled = typeof(EngineEvent).Assembly.GetTypes()
            .Where(type => type.Namespace != typeof(EngineEvent).Namespace)
            .SelectMany(IsInstanceReader.TypesAskedForIn)
            .ToHashSet();
        var unused = UnusedEvents.Reasons.Keys.ToHashSet();

        Findings.None(events.Where(type => !handled.Contains(type) && !unused.Contains(type)).Select(type => $"{type.Name} reaches nobody: handle it, or say in {nameof(UnusedEvents)} why not."));
        Findings.None(unused.Where(handled.Contains).Select(type => $"{type.Name} is handled by now: take it out of {nameof(UnusedEvents)}."));
    }
}
