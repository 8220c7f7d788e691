namespace ZegoCallKit.DependencyInjection;

/// <summary>Selects the failures of a client's engine from its faults: those with which the watchdog reports that the engine is dead.</summary>
/// <param name="report">Called with each failure.</param>
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
        // The client is disposed, and its holder already knows that.
    }
}
