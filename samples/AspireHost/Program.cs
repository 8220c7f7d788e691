#:sdk Aspire.AppHost.Sdk@13.6.4
#:package Aspire.Hosting.AppHost
#:property NoWarn=$(NoWarn);ASPIRE010
#:property WarningsNotAsErrors=$(WarningsNotAsErrors);NU1603

// The app that contains a desk, and two programs in a call on it: the dashboard shows their states and logs, and the app's page shows the call.
var builder = DistributedApplication.CreateBuilder(args);
var app = builder.AddProject("lessons", "../DeskApp/DeskApp.csproj");
var desk = app.GetEndpoint("http");
app.WithEnvironment("Zego__ServerApi", ReferenceExpression.Create($"{desk}/desk/api/zego"));
foreach (var user in (string[])["alice", "bob"])
{
    builder.AddProject(user, "../GroupCall/GroupCall.csproj")
        .WithArgs("--engine", "desk", "--url", desk, "--participants", "1", "--name", user, "--seconds", "600")
        .WaitFor(app);
}

await builder.Build().RunAsync();
