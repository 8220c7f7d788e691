namespace ZegoCallKit.DependencyInjection;

/// <summary>Picks the failures of a client's engine from its faults: the watchdog found that the engine is dead.</summary>
/// <param name="report">Takes each failure.</param>
internal sealed class EngineFailures(Action<Exception> report) : IObserver<ClientFault>
{
    public void OnNext(ClientFault value)
    {
        if (value.Exception is ZegoException { Operation: "RunEngine" } failure)
        {
            report(failure);
        }
    }

    public void OnError(Exception error) => report(error);

    public void OnCompleted()
    {
        // The client is disposed, which its holder knows.
    }
}
