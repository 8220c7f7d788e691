namespace CallInvite.Scenarios;

/// <summary>Lists all scenarios.</summary>
internal static class ScenarioCatalog
{
    public static readonly Scenario Default = new GroupScenario();

    public static readonly IReadOnlyList<Scenario> All =
    [
        new AnswerScenario(),
        new DeclineScenario(),
        new BusyScenario(),
        new CancelScenario(),
        new TimeoutScenario(),
        new SimultaneousScenario(),
        new DevicesScenario(),
        new LateScenario(),
        new HoldScenario(),
        new MergeScenario(),
        new TransferScenario(),
        new ConsultScenario(),
        new JoinScenario(),
        new HandsScenario(),
        new HistoryScenario(),
        new CrashScenario(),
        new ReconnectScenario(),
        Default,
    ];

    public static Scenario? Find(string name) => All.FirstOrDefault(scenario => string.Equals(scenario.Name, name, StringComparison.Ordinal));
}
