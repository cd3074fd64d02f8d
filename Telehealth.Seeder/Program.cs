Console.WriteLine("Telehealth data layer");
return 0;
