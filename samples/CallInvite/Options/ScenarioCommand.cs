using System.CommandLine;
using CallInvite.Scenarios;

namespace CallInvite.Options;

/// <summary>Defines the command-line options and converts them to <see cref="ScenarioOptions"/>.</summary>
internal sealed class ScenarioCommand
{
    private readonly Option<string> _scenario = new("--scenario")
    {
        HelpName = "NAME",
        Description = "The scenario to run. " + string.Join(" ", ScenarioCatalog.All.Select(scenario => $"{scenario.Name}: {scenario.Story}")),
        DefaultValueFactory = _ => ScenarioCatalog.Default.Name,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print the summary as a JSON object on the last line of the output.",
    };

    private readonly RootCommand _command;

    public ScenarioCommand(Func<ScenarioOptions, int> run)
    {
        _scenario.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name && ScenarioCatalog.Find(name) is null)
            {
                result.AddError($"--scenario must be one of {string.Join(", ", ScenarioCatalog.All.Select(scenario => scenario.Name))}; it is '{name}'.");
            }
        });
        _command = new RootCommand("Simulates calls on the in-memory cloud and prints what each participant sees, and when.") { _scenario, _json };
        _command.SetAction(result => run(new ScenarioOptions { Scenario = ScenarioCatalog.Find(result.GetValue(_scenario)!)!, Json = result.GetValue(_json) }));
    }

    public ParseResult Parse(IReadOnlyList<string> arguments) => _command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
}
