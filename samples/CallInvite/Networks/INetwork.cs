using System.Reactive.Concurrency;
using ZegoCallKit;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;

namespace CallInvite.Networks;

/// <summary>Provides what connects the participants of a scenario: the transport of their signals, their cloud and their time.</summary>
internal interface INetwork
{
    /// <summary>Gets the cloud of the calls' rooms.</summary>
    InMemoryCloud Cloud { get; }

    TimeProvider Time { get; }

    /// <summary>Gets the scheduler of a simulation; <see langword="null"/> if the time is real.</summary>
    IScheduler? Scheduler { get; }

    /// <summary>Gets the function that makes the ids of calls; <see langword="null"/> for random ones.</summary>
    Func<string>? NewId { get; }

    /// <summary>Returns the id of the user whom the scenario calls by a name.</summary>
    UserId IdOf(string name);

    /// <summary>Creates the transport of a participant. The network disposes it.</summary>
    ICallSignaling CreateSignaling();

    /// <summary>Takes the signals of a user offline or back online.</summary>
    void SetOnline(UserId user, bool isOnline);
}
